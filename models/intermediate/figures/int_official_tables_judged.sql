with

official_tables as (

    select * from {{ ref('stg_raw__official_tables') }}

),

checks as (

    select * from {{ ref('stg_raw__table_checks') }}

),

sums as (

    select
        document_id,
        table_index,
        count(*) filter (where status = 'holds') as sums_held,
        count(*) filter (where status = 'rounding') as sums_rounded,
        count(*) filter (where status = 'fails') as sums_failed

    from checks
    group by document_id, table_index

),

counted as (

    select
        official_tables.document_id,
        official_tables.table_index,
        official_tables.table_code,
        official_tables.table_title,
        official_tables.unit,
        official_tables.figures,
        official_tables.unread_figures,
        official_tables.unknown_headers,
        official_tables.orphan_codes,
        coalesce(sums.sums_held, 0) as sums_held,
        coalesce(sums.sums_rounded, 0) as sums_rounded,
        coalesce(sums.sums_failed, 0) as sums_failed

    from official_tables
    left join sums
        on
            official_tables.document_id = sums.document_id
            and official_tables.table_index = sums.table_index

),

-- one sum that fails is an error of the document; most of them failing is a grid that was misread
judged as (

    select
        *,
        case
            when unread_figures > figures then 'unread_figures'
            when orphan_codes > 0 then 'orphan_codes'
            when sums_failed > 2 and sums_failed > sums_held + sums_rounded then 'failed_sums'
        end as fault

    from counted

)

select * from judged
