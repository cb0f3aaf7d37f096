with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

official_tables as (

    select * from {{ ref('int_official_tables_judged') }}
    where fault is null

),

-- finals of whole years, also of years before; which department reports must be known
told as (

    select
        figures.figure_id,
        figures.document_id,
        figures.char_start,
        figures.place_id,
        figures.measure,
        figures.value_compared,
        documents.department_id,
        documents.fiscal_year,
        documents.published_on,
        documents.is_superseded,
        official_tables.table_index is not null as is_official,
        case figures.measure
            when 'prior_final' then documents.fiscal_year - 1
            else figures.period_year
        end as year_told,
        concat_ws(
            '|',
            figures.thing_key,
            -- what names no fund is held to be of all
            case figures.fund_scope when 'unstated' then 'all' else figures.fund_scope end,
            -- most codes say what flows, whatever the label has in it
            case
                when
                    figures.code in ('general_public_budget', 'government_fund', 'state_capital')
                    or figures.code like 'other:%'
                    then figures.account_flow
            end
        ) as thing_told

    from figures
    inner join documents
        on figures.document_id = documents.document_id
    left join official_tables
        on
            figures.document_id = official_tables.document_id
            and figures.table_index = official_tables.table_index
    where
        figures.fact_kind in ('account', 'functional', 'project')
        and figures.unit_compared = 'yuan'
        and figures.measure in ('final', 'prior_final', 'change')
        and figures.period_key = figures.period_year || '-01-01/' || figures.period_year || '-12-31'
        and not figures.is_label_general
        and not figures.is_of_another
        and not figures.is_part_of_itself
        and documents.department_name is not null
        and documents.region_code is not null
        -- the code of a fund alone does not say whether revenue or expenditure is told
        and (
            coalesce(figures.code, '') not in ('general_public_budget', 'government_fund', 'state_capital')
            or figures.account_flow is not null
        )

),

-- a report that contradicts itself has no value to compare, unless an official table tells it
compared as (

    select
        *,
        is_official
        or min(value_compared) over same_thing = max(value_compared) over same_thing as is_settled

    from told
    window same_thing as (partition by document_id, year_told, measure, thing_told)

)

select * from compared
