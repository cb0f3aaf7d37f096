with

tokens as (

    select * from {{ ref('stg_raw__number_tokens') }}

),

claims as (

    select * from {{ ref('stg_raw__figure_claims') }}

),

-- from the tokens, so that a number without a claim is not lost
claimed as (

    select
        tokens.document_id,
        tokens.char_start,
        tokens.char_end,
        tokens.page,
        tokens.token,
        tokens.ocr_confidence,
        claims.none_reason,
        claims.pattern_id,
        claims.subject,
        claims.code,
        claims.measure,
        claims.fund_scope,
        claims.base_code,
        claims.project_name,
        claims.parent_project_name,
        claims.part_of_char_start,
        claims.period_start,
        claims.period_end,
        claims.period_kind,
        claims.value,
        claims.unit,
        claims.is_approximate,
        claims.bound,
        claims.doubt,
        claims.rate_period,
        claims.rate_per,
        claims.recipient_group,
        claims.table_code,
        claims.side,
        claims.nature,
        claims.section_index,
        claims.section_path,
        claims.sentence_index,
        claims.table_index,
        claims.row_index,
        claims.column_index,
        claims.indicator_index,
        claims.quote,
        tokens.document_id || ':' || tokens.char_start as figure_id,
        coalesce(claims.fact_kind, 'unclaimed') as fact_kind

    from tokens
    left join claims
        on
            tokens.document_id = claims.document_id
            and tokens.char_start = claims.char_start

)

select * from claimed
