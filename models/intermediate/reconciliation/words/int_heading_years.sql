with

places as (

    select * from {{ ref('int_text_places') }}

),

documents as (

    select * from {{ ref('int_documents_identified') }}

),

-- headings that say of which year the accounts are; plans, comparisons and earlier years speak of others
dated as (

    select
        places.*,
        documents.fiscal_year,
        {{ try_cast(extract_first('places.compact_text', '(20[0-9]{2})年', 1), 'integer') }} as year_told

    from places
    inner join documents
        on places.document_id = documents.document_id
    where
        (places.is_heading or places.is_contents)
        and {{ matches('places.compact_text', '20[0-9]{2}年') }}
        and {{ matches('places.compact_text', '决算|收入支出|绩效自评|绩效评价|预算绩效|预算执行') }}
        and not {{ matches(
            'places.compact_text', '20[0-9]{2}年.*20[0-9]{2}年|20[0-9]{2}年?[-—－~至]|下一|下年|计划|规划|上年|以前|结转|相比|比较|较'
        ) }}
        and length(places.compact_text) <= 80

),

-- a document of which no heading names its own year may have been dated wrongly by us
compared as (

    select
        *,
        count(*) filter (where year_told = fiscal_year) over (partition by document_id) as headings_of_its_year,
        count(*) filter (where year_told != fiscal_year) over (partition by document_id) as headings_of_others

    from dated
    where fiscal_year is not null

),

answered as (

    select
        'L_heading_year' as rule_id,
        document_id,
        char_start,
        char_end,
        page,
        section_path,
        sentence_text as quote,
        {{ extract_first('compact_text', '20[0-9]{2}年度?') }} as found_text,
        fiscal_year || '年' as wanted_text,
        cast(null as varchar) as other_figure_id,
        year_told != fiscal_year as is_broken

    from compared
    where headings_of_its_year > headings_of_others

)

select * from answered
