with

repairs as (

    select * from {{ ref('int_check_repairs') }}

),

-- the order in which a cause is best told: the most specific rule, then the place
ranked as (

    select
        check_id,
        document_id,
        row_number() over (partition by document_id order by min(specificity), min(char_start), check_id) as check_rank

    from repairs
    group by
        check_id,
        document_id

)

select * from ranked
