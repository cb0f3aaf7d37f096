with

totals as (

    select
        figure_id,
        document_id,
        char_start,
        measure,
        fund_scope,
        section_index,
        section_path

    from {{ ref('int_figures_comparable') }}
    where
        fact_kind = 'account'
        and not is_of_another
        and measure_group = 'stage'
        and table_index is null
        and (
            code in ('expenditure_total', 'fiscal_appropriation_expenditure')
            or (
                code in ('general_public_budget', 'government_fund', 'state_capital')
                and coalesce(account_flow, '') != 'revenue'
            )
        )

)

select * from totals
