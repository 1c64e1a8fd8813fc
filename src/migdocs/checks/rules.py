"""Every rule that a migration is held to, listed once; the list is the catalogue, in its order."""

from inspect import cleandoc
from typing import NamedTuple

from migdocs.checks import (
    after_go_live,
    cells,
    codes,
    dates,
    days,
    durations,
    emails,
    notice,
    order,
    structure,
    training,
)
from migdocs.checks.plan import RuleFunction
from migdocs.domain.findings import Finding, worst_first
from migdocs.domain.migration import Migration
from migdocs.domain.standards import Standards


class Rule(NamedTuple):
    """One rule: the catalogue's id, the code of the fault it finds, and the function whose docstring words it."""

    id: str
    code: str
    function: RuleFunction

    @property
    def words(self) -> str:
        """The rule as a sentence, with what else there is to know about it in paragraphs below."""
        return cleandoc(self.function.__doc__ or "")


RULES: tuple[Rule, ...] = (
    Rule("S01", "american-date", cells.american_date),
    Rule("S01", "impossible-date", cells.impossible_date),
    Rule("S01", "not-a-date", cells.not_a_date),
    Rule("S01", "number-for-a-date", cells.number_for_a_date),
    Rule("S01", "ambiguous-date", cells.ambiguous_date),
    Rule("S01", "date-without-year", cells.date_without_year),
    Rule("S01", "week-for-a-date", cells.week_for_a_date),
    Rule("S01", "week-or-month-not-used", cells.week_or_month_not_used),
    Rule("S01", "wrong-weekday", cells.wrong_weekday),
    Rule("S02", "ends-before-it-starts", dates.ends_before_it_starts),
    Rule("S03", "implausible-year", dates.implausible_year),
    Rule("S03", "date-from-1904", dates.date_from_1904),
    Rule("S04", "happened-in-the-future", dates.happened_in_the_future),
    Rule("S04", "done-in-the-future", dates.done_in_the_future),
    Rule("S05", "status-disagrees-with-dates", dates.status_disagrees_with_dates),
    Rule("S06", "overdue", dates.overdue),
    Rule("S07", "repeated-phase", structure.repeated_phase),
    Rule("S07", "plan-without-dates", structure.plan_without_dates),
    Rule("S07", "missing-phase", structure.missing_phase),
    Rule("S07", "phase-without-dates", structure.phase_without_dates),
    Rule("S07", "phase-half-dated", structure.phase_half_dated),
    Rule("S07", "practice-details-missing", structure.practice_details_missing),
    Rule("S07", "given-twice", cells.given_twice),
    Rule("S08", "not-a-working-day", days.staff_task_on_closed_day),
    Rule("S09", "data-event-on-closed-day", days.data_event_on_closed_day),
    Rule("S10", "patient-number", cells.patient_number),
    Rule("S10", "patient-column", cells.patient_column),
    Rule("S11", "practice-code-malformed", codes.practice_code_malformed),
    Rule("S11", "dummy-practice-code", codes.dummy_practice_code),
    Rule("S11", "branch-code-malformed", codes.branch_code_malformed),
    Rule("S11", "commissioner-code-malformed", codes.commissioner_code_malformed),
    Rule("S11", "postcode-malformed", codes.postcode_malformed),
    Rule("S12", "email-malformed", emails.email_malformed),
    Rule("S12", "practice-email-not-secure", emails.practice_email_not_secure),
    Rule("S13", "same-system-twice", structure.same_system_twice),
    Rule("S14", "phone-lost-its-zero", cells.phone_lost_its_zero),
    Rule("S15", "excel-error", cells.excel_error),
    Rule("S15", "formula-without-result", cells.formula_without_result),
    Rule("S16", "unknown-status", cells.unknown_status),
    Rule("S16", "unknown-phase", cells.unknown_phase),
    Rule("S16", "unknown-role", cells.unknown_role),
    Rule("S16", "not-yes-or-no", cells.not_yes_or_no),
    Rule("S16", "not-a-number", cells.not_a_number),
    Rule("S16", "not-a-time", cells.not_a_time),
    Rule("S16", "not-a-notice", cells.not_a_notice),
    Rule("D02", "phase-longer-than-estimate", durations.procurement_longer),
    Rule("D02", "phase-shorter-than-estimate", durations.procurement_shorter),
    Rule("D03", "phase-longer-than-estimate", durations.kick_off_longer),
    Rule("D04", "phase-longer-than-estimate", durations.survey_longer),
    Rule("D05", "phase-longer-than-estimate", durations.pre_migration_longer),
    Rule("D05", "phase-shorter-than-estimate", durations.pre_migration_shorter),
    Rule("D06", "phase-longer-than-estimate", durations.idp_longer),
    Rule("D07", "phase-longer-than-estimate", durations.data_checking_longer),
    Rule("D07", "phase-shorter-than-estimate", durations.data_checking_shorter),
    Rule("D08", "phase-longer-than-estimate", durations.data_recheck_longer),
    Rule("D08", "phase-shorter-than-estimate", durations.data_recheck_shorter),
    Rule("D11", "phase-longer-than-estimate", durations.fdp_longer),
    Rule("D12", "phase-longer-than-estimate", durations.cutover_longer),
    Rule("D12", "phase-shorter-than-estimate", durations.cutover_shorter),
    Rule("D13", "phase-longer-than-estimate", durations.go_live_longer),
    Rule("D13", "technical-go-live-out-of-place", durations.technical_go_live_out_of_place),
    Rule("D14", "phase-longer-than-estimate", durations.post_go_live_longer),
    Rule("D14", "phase-shorter-than-estimate", durations.post_go_live_shorter),
    Rule("D-T1", "migration-longer-than-estimate", durations.migration_longer_than_estimate),
    Rule("D-T1", "migration-shorter-than-estimate", durations.migration_shorter_than_estimate),
    Rule("O01", "ordered-before-funded", order.ordered_before_funded),
    Rule("O02", "kick-off-before-order", order.kick_off_before_order),
    Rule("O03", "go-live-not-agreed", order.go_live_not_agreed),
    Rule("O03", "go-live-dates-differ", order.go_live_dates_differ),
    Rule("O04", "survey-before-kick-off", order.survey_before_kick_off),
    Rule("O04", "survey-long-after-kick-off", order.survey_long_after_kick_off),
    Rule("O05", "survey-not-before-go-live", order.survey_not_before_go_live),
    Rule("O05", "survey-not-before-idp", order.survey_not_before_idp),
    Rule("O06", "pre-migration-before-kick-off", order.pre_migration_before_kick_off),
    Rule("O06", "pre-migration-not-before-idp", order.pre_migration_not_before_idp),
    Rule("O07", "checking-before-idp", order.checking_before_idp),
    Rule("O08", "recheck-before-checking", order.recheck_before_checking),
    Rule("O08", "recheck-overlaps-checking", order.recheck_overlaps_checking),
    Rule("O09", "recheck-not-before-fdp", order.recheck_not_before_fdp),
    Rule("O09", "data-signed-after-fdp", order.data_signed_after_fdp),
    Rule("O10", "planning-not-finished-by-fdp", order.planning_not_finished_by_fdp),
    Rule("O11", "cutover-before-fdp", order.cutover_before_fdp),
    Rule("O11", "gap-before-cutover", order.gap_before_cutover),
    Rule("O12", "go-live-before-cutover-ends", order.go_live_before_cutover_ends),
    Rule("O12", "gap-before-go-live", order.gap_before_go_live),
    Rule("O13", "go-live-not-after-fdp", order.go_live_not_after_fdp),
    Rule("O14", "post-go-live-before-go-live", order.post_go_live_before_go_live),
    Rule("O14", "gap-after-go-live", order.gap_after_go_live),
    Rule("O15", "migration-ends-before-post-go-live", order.migration_ends_before_post_go_live),
    Rule("O16", "migration-ends-before-old-access", order.migration_ends_before_old_access),
    Rule("O17", "training-after-the-end", order.training_after_the_end),
    Rule("O18", "core-training-far-from-go-live", training.core_training_far_from_go_live),
    Rule("O19", "training-needs-meeting-out-of-place", training.training_needs_meeting_out_of_place),
    Rule("O20", "untrained-at-go-live", training.untrained_at_go_live),
    Rule("L01", "extract-requested-late", notice.extract_requested_late),
    Rule("L01", "extract-not-requested", notice.extract_not_requested),
    Rule("L06", "document-supplier-told-late", notice.document_supplier_told_late),
    Rule("L07", "eps-told-late", notice.eps_told_late),
    Rule("L08", "third-party-told-late", notice.third_party_told_late),
    Rule("L09", "pcse-told-late", notice.pcse_told_late),
    Rule("L13", "planning-meeting-late", notice.planning_meeting_late),
    Rule("A01", "old-access-ends-early", after_go_live.old_access_ends_early),
    Rule("A02", "old-access-below-current-figure", after_go_live.old_access_below_current_figure),
    Rule("A03", "extension-not-agreed", after_go_live.extension_not_agreed),
    Rule("A04", "back-on-before-go-live", after_go_live.back_on_before_go_live),
    Rule("A04", "not-back-on", after_go_live.not_back_on),
    Rule("A05", "re-entry-after-old-access", after_go_live.re_entry_after_old_access),
    Rule("A08", "contract-ends-before-access", after_go_live.contract_ends_before_access),
)


def check(migration: Migration, standards: Standards) -> tuple[Finding, ...]:
    """Everything that a person should look at in that migration, worst first."""
    return worst_first(finding._replace(rule=rule.id)
                       for rule in RULES for finding in rule.function(migration, standards))
