with

source as (

    select * from {{ source('raw', 'performance_indicators') }}

),

renamed as (

    select
        -- keys
        document_id,
        indicator_index,

        -- indicator
        level_1,
        level_2,
        level_3,

        -- result
        target,
        actual,
        cast(points as decimal(38, 6)) as points,
        cast(score as decimal(38, 6)) as score,
        deviation_note,

        -- place
        table_index,
        row_index,
        section_path,
        quote

    from source
    where {{ of_documents_in_work() }}

)

select * from renamed
