with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- lines whose sentence says that they were paid from last year's carry-over
lines as (

    select
        figure_id,
        document_id,
        fund_scope,
        char_start

    from figures
    where
        fact_kind = 'functional'
        and measure = 'final'
        and table_index is null
        and {{ matches(
            "coalesce(quote, '')", '(使用|动用|安排|来自|属于?)(了)?(上年|年初|以前年度)(的)?(结转|结余)'
        ) }}
    qualify row_number() over (partition by document_id, thing_key, fund_scope order by char_start) = 1

)

select * from lines
