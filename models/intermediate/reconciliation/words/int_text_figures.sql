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

figures as (

    select * from {{ ref('int_figures_resolved') }}

),

broken as (

    select
        *,
        {{ hash_key(['rule_id', 'document_id', 'is_broken', 'found_text', 'wanted_text']) }} as check_id

    from answers
    where is_broken

),

-- the numbers that stand in the words, and the one that says otherwise
pointed_at as (

    select
        broken.check_id,
        figures.figure_id,
        figures.char_start

    from broken
    inner join figures
        on
            broken.document_id = figures.document_id
            and broken.char_start <= figures.char_start
            and broken.char_end > figures.char_start

    union distinct

    select
        broken.check_id,
        figures.figure_id,
        figures.char_start

    from broken
    inner join figures
        on broken.other_figure_id = figures.figure_id

)

select * from pointed_at
