with

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

published as (

    select
        -- keys
        figure_id,
        document_id,
        department_id,
        fiscal_year,

        -- source
        file_name,
        page,
        char_start,
        char_end,
        token,

        -- what it states
        fact_kind,
        none_reason,
        pattern_id,
        subject,
        code,
        measure,
        fund_scope,
        function_code,
        program_family,
        base_code,
        part_of_figure_id,
        project_name,
        parent_project_name,

        -- period
        period_start,
        period_end,
        period_kind,
        period_year,

        -- value
        value,
        unit,
        unit_dimension,
        decimals_published,
        amount_yuan,
        is_approximate,
        bound,
        ocr_confidence,
        doubt,

        -- rate
        rate_period,
        rate_per,
        recipient_group,

        -- official table
        table_code,
        side,
        nature,

        -- place
        section_index,
        section_path,
        sentence_id,
        table_index,
        row_index,
        column_index,
        place_id,
        indicator_index,
        quote

    from figures

)

select * from published
