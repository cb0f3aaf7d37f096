with

figures as (

    select * from {{ ref('int_functional_figures_placed') }}

),

told as (

    select
        -- keys
        figure_id,
        document_id,
        department_id,
        fiscal_year,

        -- line
        table_code,
        function_code,
        function_name,
        function_path,
        level,
        fund_scope,
        side,
        nature,

        -- value
        measure,
        amount_yuan,
        {{ try_cast("case when unit_dimension = 'percent' then value end", 'decimal(28, 6)') }} as percent,
        is_approximate,

        -- place
        section_index,
        section_path,
        table_index,
        row_index

    from figures

)

select * from told
