with

places as (

    select * from {{ ref('int_text_places') }}

),

patterns as (

    select * from {{ ref('text_patterns') }}

),

documents as (

    select distinct
        places.document_id,
        patterns.rule_id

    from places
    cross join patterns

),

-- reports share much of their text: each wording is looked at once
wordings as (

    select distinct sentence_text
    from places

),

-- the marker is looked for first: it costs a fraction of the expression
found as (

    select
        wordings.sentence_text,
        patterns.rule_id,
        {{ first_match('wordings.sentence_text', 'patterns.pattern') }} as found_text

    from wordings
    inner join patterns
        on
            contains(wordings.sentence_text, patterns.marker)
            and {{ matches_words('wordings.sentence_text', 'patterns.pattern') }}
    qualify row_number() over (
        partition by wordings.sentence_text, patterns.rule_id
        order by length(found_text) desc, patterns.pattern_id
    ) = 1

),

matched as (

    select
        places.document_id,
        found.rule_id,
        places.char_start,
        places.char_end,
        places.page,
        places.section_path,
        places.sentence_text as quote,
        found.found_text

    from places
    inner join found
        on places.sentence_text = found.sentence_text

),

answered as (

    select
        documents.rule_id,
        documents.document_id,
        matched.char_start,
        matched.char_end,
        matched.page,
        matched.section_path,
        matched.quote,
        matched.found_text,
        cast(null as varchar) as wanted_text,
        cast(null as varchar) as other_figure_id,
        matched.found_text is not null as is_broken

    from documents
    left join matched
        on
            documents.document_id = matched.document_id
            and documents.rule_id = matched.rule_id

)

select * from answered
