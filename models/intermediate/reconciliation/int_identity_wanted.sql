with

figures as (

    select
        *,
        -- 预算为5604万元，比上年预算增加284万元: a change of the budget, not of what was spent
        measure in ('change', 'change_pct')
        and bool_or(measure = 'budget') over here and not bool_or(measure = 'final') over here as is_change_of_budget

    from {{ ref('int_figures_comparable') }}
    window here as (partition by document_id, place_id, thing_key)

),

components as (

    select * from {{ ref('rule_components') }}

),

-- every figure that an identity can be told of
anchors as (

    select
        components.rule_id,
        components.role,
        components.sign,
        figures.figure_id,
        figures.document_id,
        figures.fact_kind,
        figures.code,
        figures.share_of_code,
        figures.thing_key,
        figures.measure,
        figures.account_flow,
        figures.quote

    from components
    inner join figures
        on
            components.fact_kind = figures.fact_kind
            and components.code in (figures.code_compared, '*')
            and components.measure in (figures.measure, figures.measure_group, '*')
            and coalesce(components.flow, figures.account_flow, '') = coalesce(figures.account_flow, '')
    where
        components.presence = 'anchor'
        and not (figures.is_part_of_itself or figures.is_adjusted_budget)
        and not (figures.is_movement or figures.is_of_another or figures.is_change_of_budget)
        -- several counts of one name in a section are of several groups
        and (figures.measure_group != 'recipients' or figures.is_told_alike_here)

),

-- what else each of them asks for: `=` the same thing, `=_x` its part x, `{base}` what it is a share of
wanted as (

    select
        anchors.rule_id,
        anchors.document_id,
        anchors.figure_id as anchor_id,
        components.component,
        components.reading,
        components.role,
        components.sign,
        components.presence,
        components.scope,
        components.within,
        components.unless_code,
        case components.flow when '=' then anchors.account_flow else components.flow end as wanted_flow,
        case components.measure when '=' then anchors.measure else components.measure end as wanted_measure,
        components.measure = '=' as of_same_period,
        -- what the words of the sentence rule out is asked for in vain: its reading lacks an operand
        case
            when
                components.unless_words is not null
                and {{ matches_words("coalesce(anchors.quote, '')", 'components.unless_words') }}
                then null
            when components.code = '=' then anchors.thing_key
            when starts_with(components.code, '{base')
                then components.fact_kind || '|' || {{ base_of_share('components.code', 'anchors') }}
            when components.fact_kind = '=' and starts_with(components.code, '=')
                then anchors.fact_kind || '|' || anchors.code || substr(components.code, 2)
            when components.fact_kind = '=' then anchors.fact_kind || '|' || components.code
            else components.fact_kind || '|' || components.code
        end as wanted_thing

    from anchors
    inner join components
        on
            anchors.rule_id = components.rule_id
            and components.presence != 'anchor'

)

select * from wanted
