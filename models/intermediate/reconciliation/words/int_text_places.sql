with

sentences as (

    select * from {{ ref('stg_raw__sentences') }}

),

blocks as (

    select * from {{ ref('stg_raw__blocks') }}

),

sections as (

    select * from {{ ref('stg_raw__sections') }}

),

-- a contents page announces headings, it is none of the text
placed as (

    select
        sentences.document_id,
        sentences.sentence_index,
        sentences.block_index,
        sentences.section_index,
        sentences.char_start,
        sentences.char_end,
        sentences.page,
        sentences.sentence_text,
        sections.section_path,
        blocks.block_kind = 'heading' as is_heading,
        {{ matches("coalesce(sections.section_title, '')", '^目\\s*[录次]$') }} as is_contents,
        {{ replace_all('sentences.sentence_text', '\\s', '') }} as compact_text

    from sentences
    inner join blocks
        on
            sentences.document_id = blocks.document_id
            and sentences.block_index = blocks.block_index
    left join sections
        on
            sentences.document_id = sections.document_id
            and sentences.section_index = sections.section_index

)

select * from placed
