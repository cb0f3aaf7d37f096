with

answers as (

    {{ union_text_answers([
        'int_template_texts',
        'int_heading_years',
        'int_numbering_gaps',
        'int_announced_tables',
        'int_empty_tables',
        'int_nothing_told',
        'int_unit_words',
        'int_comparisons_told',
    ]) }}

),

-- the same words at several places are one finding; what holds is told once for the document
grouped as (

    select
        rule_id,
        document_id,
        is_broken,
        found_text,
        wanted_text,
        count(*) as places_read,
        min(char_start) as char_start,
        min_by(section_path, char_start) as section_path,
        {{ distinct_list('quote') }} as quotes,
        {{ distinct_list('page') }} as pages

    from answers
    where is_broken
    group by
        rule_id,
        document_id,
        is_broken,
        found_text,
        wanted_text

    union all

    select
        rule_id,
        document_id,
        is_broken,
        null as found_text,
        null as wanted_text,
        count(*) as places_read,
        null as char_start,
        null as section_path,
        [] as quotes,
        [] as pages

    from answers
    where not is_broken
    group by
        rule_id,
        document_id,
        is_broken

),

keyed as (

    select
        {{ hash_key(['rule_id', 'document_id', 'is_broken', 'found_text', 'wanted_text']) }} as check_id,
        case when is_broken then 'fails' else 'holds' end as status,
        *

    from grouped

)

select * from keyed
