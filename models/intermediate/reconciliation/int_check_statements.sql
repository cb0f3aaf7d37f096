with

checks as (

    select * from {{ ref('int_checks_judged') }}
    where status in ('holds', 'fails')

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

sides as (

    select * from {{ ref('int_check_sides') }}

),

labels as (

    select * from {{ ref('int_figure_labels') }}

),

sided as (

    select
        check_id,
        max(arithmetic) filter (where role in ('left', 'told')) as left_label,
        coalesce(
            max(arithmetic) filter (where role = 'right'),
            '(' || max(arithmetic) filter (where role = 'part') || ') ÷ (' || max(arithmetic) filter (where role = 'base') || ')'
        ) as right_label,
        sum(operands) filter (where role not in ('left', 'told')) as right_operands,
        max(array_to_string(section_paths, '; ')) filter (where role in ('left', 'told')) as left_place,
        string_agg(array_to_string(section_paths, '; '), '; ' order by role) filter (where role not in ('left', 'told')) as right_place

    from sides
    group by check_id

),

shown as (

    select
        checks.*,
        rules.family,
        rules.relation,
        rules.shape,
        rules.sentence_en,
        rules.explanation_en,
        sided.left_label,
        sided.right_label,
        sided.left_place,
        sided.right_place,
        sided.right_operands,
        labels.unit_of_checks as unit,
        cast(checks.left_value * labels.scale_of_checks as decimal(28, 6)) as left_shown,
        cast(checks.right_value * labels.scale_of_checks as decimal(28, 6)) as right_shown,
        cast(checks.difference * labels.scale_of_checks as decimal(28, 6)) as difference_shown,
        cast(checks.tolerance * labels.scale_of_checks as decimal(28, 6)) as tolerance_shown

    from checks
    inner join rules
        on checks.rule_id = rules.rule_id
    inner join sided
        on checks.check_id = sided.check_id
    inner join labels
        on checks.anchor_id = labels.figure_id

),

stated as (

    select
        *,
        sentence_en || case status when 'fails' then ', but: ' else ': ' end
        || left_label || ' [' || coalesce(left_place, '') || ']'
        || case
            when status = 'holds' and relation = '=' then ' = '
            when status = 'holds' then ' ' || relation || ' '
            else ' against '
        end
        || right_label
        || case
            when right_value is null then ' (nothing to divide by)'
            when right_operands > 1 then ' = ' || {{ shown_number('right_shown') }} || unit
            else ''
        end
        || ' [' || coalesce(right_place, '') || ']'
        || case when shape = 'wording' then '' else coalesce(': difference ' || {{ shown_number('difference_shown') }} || unit, '')
        || coalesce(', tolerance ' || {{ shown_number('tolerance_shown') }} || unit, '') end || '.'
        || case when has_approximate then ' Approximate figures have the room of their last digit.' else '' end
        || case
            when status = 'fails' and severity = 'unexplained'
                then ' Possible explanation: '
                    || coalesce(explanation_en, 'the fund or the exact value is not told') || '.'
            else ''
        end as statement

    from shown

)

select * from stated
