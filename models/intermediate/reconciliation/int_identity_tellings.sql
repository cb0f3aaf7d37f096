with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

wanted as (

    select * from {{ ref('int_identity_wanted') }}

),

-- the same sentence or row, then the same section or table, then the document where it is told with one value
placed as (

    select
        wanted.rule_id,
        wanted.document_id,
        wanted.anchor_id,
        wanted.component,
        wanted.reading,
        wanted.role,
        wanted.sign,
        wanted.presence,
        wanted.within,
        wanted.scope,
        wanted.wanted_thing,
        wanted.unless_code,
        partners.figure_id,
        partners.code_compared,
        partners.fund_scope = anchors.fund_scope as is_same_scope,
        'unstated' in (partners.fund_scope, anchors.fund_scope)
        and not {{ in_other_row('partners', 'anchors') }} as is_scope_open,
        {{ nearness('anchors', 'partners') }} as nearness,
        anchors.is_label_general or partners.is_label_general as is_label_general,
        abs(partners.char_start - anchors.char_start) as distance,
        partners.table_index is not null and count(distinct partners.value_compared) over (
            partition by
                wanted.rule_id, wanted.anchor_id, wanted.component, wanted.reading,
                partners.thing_key, partners.place_id
        ) > 1 as is_one_of_several

    from wanted
    inner join figures as anchors
        on wanted.anchor_id = anchors.figure_id
    inner join figures as partners
        on
            wanted.document_id = partners.document_id
            and wanted.wanted_thing = partners.thing_key
            and wanted.wanted_measure = partners.measure
            and wanted.anchor_id != partners.figure_id
            and not (partners.is_movement or partners.is_of_another)
            -- 基本支出9万元（执行率99%）, of a budget of 8万元 that was raised by 1万元
            and not (anchors.measure = 'execution_pct' and partners.is_since_adjusted and anchors.quote not like '%年初%')
            and {{ may_be_part_of('partners', 'anchors') }}
            -- 比2022年预算5320万元增加284万元 beside what was spent in 2023
            and (
                wanted.wanted_measure not in ('budget', 'adjusted_budget', 'final')
                or partners.period_year is not distinct from anchors.period_year
            )
            -- what was spent from July on beside a change from year to year
            and (wanted.wanted_measure != 'final' or {{ same_months('partners', 'anchors') }})
            and (wanted.wanted_flow is null or wanted.wanted_flow = partners.account_flow)
            and (not wanted.of_same_period or anchors.period_key = partners.period_key)
            and not (wanted.presence = 'list' and anchors.is_of_one_fund and partners.fund_scope = 'unstated')
            -- a percentage is no part of an amount, nor is money whose unit is not told
            and (wanted.wanted_measure != anchors.measure or anchors.unit_compared = partners.unit_compared)

),

-- a figure of another fund is never an operand; one that names no fund takes that of its neighbours
nearest as (

    select *
    from placed
    where
        nearness <= case within when 'sentence' then 1 when 'section' then 2 else 3 end
        -- a row of a table that gives one thing several values does not tell which of them is meant
        and (presence = 'all' or not is_one_of_several)
        and (scope = 'any' or is_same_scope or (is_scope_open and nearness <= 2))
        -- a label that names no account speaks only within its section
        and (nearness <= 2 or not is_label_general)
    qualify row_number() over (
        partition by
            rule_id, anchor_id, component, reading,
            case presence when 'list' then wanted_thing when 'all' then figure_id end
        order by nearness asc, is_same_scope desc nulls last, distance asc, figure_id asc
    ) = 1

)

select * from nearest
