with

answers as (

    select * from {{ ref('int_checks_answered') }}

),

formed as (

    select * from {{ ref('int_checks_formed') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

explained as (

    select * from {{ ref('int_broken_lists_explained') }}

),

told as (

    select * from {{ ref('int_differences_told') }}

),

ruled as (

    select
        answers.*,
        formed.rule_id,
        formed.document_id,
        formed.anchor_id,
        formed.has_approximate,
        formed.has_unclaimed_beside,
        formed.finest_step,
        rules.severity as rule_severity,
        rules.list_completeness = 'open' and rules.relation = '=' as is_open_list,
        rules.relation = '=' as is_equality,
        explained.check_id is not null as is_explained,
        rules.family = 'A' and told.anchor_id is not null as is_difference_told

    from answers
    inner join formed
        on
            answers.check_id = formed.check_id
            and answers.reading = formed.reading
    inner join rules
        on formed.rule_id = rules.rule_id
    left join explained
        on answers.check_id = explained.check_id
    left join told
        on
            formed.anchor_id = told.anchor_id
            and abs(answers.difference) = told.told_difference

),

graded as (

    select
        check_id,
        reading,
        rule_id,
        document_id,
        anchor_id,
        left_value,
        right_value,
        difference,
        tolerance,
        has_approximate,
        case
            -- a list with a number that was not understood, an item told apart or another total is not whole
            when is_explained or (status = 'fails' and is_open_list and difference > 0 and has_unclaimed_beside)
                then 'missing_input'
            else status
        end as status,
        case
            when status != 'fails' or rule_severity = 'wording' then rule_severity
            when is_equality and tolerance > 0 and abs(difference) <= tolerance + finest_step then 'rounding'
            when has_approximate or is_difference_told then 'unexplained'
            -- 增长100% of nothing: a habit of speech
            when right_value is null and left_value = 100 then 'unexplained'
            -- parts that exceed their total are not explained by parts left out
            when is_open_list and difference < 0 then 'contradiction'
            else rule_severity
        end as severity

    from ruled

)

select * from graded
