with

source as (

    select * from {{ source('raw', 'figure_claims') }}

),

renamed as (

    select
        -- keys
        document_id,
        char_start,

        -- what it states
        fact_kind,
        none_reason,
        pattern_id,
        subject,
        code,
        measure,
        fund_scope,
        base_code,
        project_name,
        parent_project_name,
        part_of_char_start,

        -- period
        cast(period_start as date) as period_start,
        cast(period_end as date) as period_end,
        period_kind,

        -- value
        cast(value as decimal(38, 6)) as value,
        unit,
        cast(is_approximate as boolean) as is_approximate,
        bound,
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
        sentence_index,
        table_index,
        row_index,
        column_index,
        indicator_index,
        quote

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
