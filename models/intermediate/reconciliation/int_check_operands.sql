with

operands as (

    {{ union_operands([
        'int_identity_operands',
        'int_functional_class_operands',
        'int_functional_item_operands',
        'int_project_list_operands',
        'int_project_part_operands',
        'int_told_part_operands',
        'int_told_twice_operands',
        'int_prior_year_operands',
        'int_other_report_operands',
        'int_benefit_operands',
        'int_standard_operands',
        'int_fund_scope_operands',
        'int_cumulative_operands',
        'int_score_operands',
        'int_carryover_word_operands',
        'int_unit_operands',
        'int_reclassified_operands',
        'int_graded_operands',
        'int_project_group_operands',
        'int_procurement_part_operands',
        'int_table_level_operands',
        'int_table_row_operands',
        'int_table_line_operands',
        'int_table_sum_operands',
    ]) }}

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

-- an operand that is not told stays a row without a figure: missing, never zero
valued as (

    select
        {{ hash_key(['operands.rule_id', 'operands.document_id', 'operands.check_key']) }} as check_id,
        operands.rule_id,
        operands.document_id,
        operands.anchor_id,
        operands.reading,
        operands.role,
        operands.sign,
        operands.multiplier,
        operands.term,
        operands.factor,
        operands.figure_id,
        figures.char_start,
        figures.value_compared,
        cast(figures.value_compared - figures.value_down as decimal(24, 6)) as value_low,
        cast(figures.value_compared + figures.value_up as decimal(24, 6)) as value_high

    from operands
    left join figures
        on operands.figure_id = figures.figure_id

)

select * from valued
