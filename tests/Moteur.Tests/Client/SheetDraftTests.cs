using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moteur.CallSheets;
using Moteur.Client.CallSheets;
using Moteur.Scripts;

namespace Moteur.Tests.Client;

/// <summary>What a person types on a call sheet, and what somebody else saved meanwhile.</summary>
public class SheetDraftTests
{
    private static readonly RoleId Lila = RoleId.New();

    private static readonly UpdateCallSheet Saved =
        new(3, new(480), new(540), new(750), new(1080), "Pluie", "Gilets", "", [new(Lila, new(480), new(490), new(540))], "Navette à 7 h");

    public SheetDraftTests() => CultureInfo.CurrentUICulture = new CultureInfo("fr");

    [Fact]
    public void A_draft_as_it_was_begun_changes_nothing()
    {
        var draft = SheetDraft.Of(Saved);
        draft.IsChanged.ShouldBeFalse();
        draft.Read()!.SaysTheSameAs(Saved).ShouldBeTrue();
    }

    [Fact]
    public void A_draft_is_kept_by_the_browser_with_hours_that_cannot_be_read_yet()
    {
        var draft = SheetDraft.Of(Saved);
        (draft.CrewCall, draft.Wrap, draft.Notes) = ("7h", "25:", "Accès par la cale");
        draft.Roles[0].Pickup = "6h3x";
        var kept = SheetDraft.Parse(draft.Write())!;
        (kept.CrewCall, kept.Wrap, kept.Notes, kept.Roles[0].Pickup).ShouldBe(("7h", "25:", "Accès par la cale", "6h3x"));
        (kept.Begun.Version, kept.Begun.Weather).ShouldBe((3, "Pluie"));
        SheetDraft.Parse("{").ShouldBeNull();
        SheetDraft.Parse("").ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_read_is_not_saved_and_the_paper_shows_the_saved_hour_instead()
    {
        var draft = SheetDraft.Of(Saved);
        (draft.CrewCall, draft.ReadyToShoot) = ("7h30", "9h3x");
        draft.Roles[0].Arrival = "?";
        draft.Read().ShouldBeNull();
        draft.IsChanged.ShouldBeTrue();
        var shown = draft.ReadForPreview();
        (shown.CrewCall, shown.ReadyToShoot).ShouldBe((new(450), new(540)));
        shown.RoleCalls.Single().Arrival.ShouldBe(new(480));
    }

    [Fact]
    public void A_role_without_pick_up_is_read_and_one_with_it_too()
    {
        var draft = SheetDraft.Of(Saved);
        draft.Roles[0].Pickup = "6h45";
        draft.Read()!.RoleCalls.Single().Pickup.ShouldBe(new CallTime(405));
        draft.Roles[0].Pickup = " ";
        draft.Read()!.RoleCalls.Single().Pickup.ShouldBeNull();
    }

    [Fact]
    public void Each_ones_changes_are_taken_and_only_what_both_changed_is_asked()
    {
        var mine = Saved with { Weather = "Grand beau", Notes = "Accès par la cale", RoleCalls = [] };
        var theirs = Saved with { Version = 4, Weather = "Brume", CrewCall = new(450) };
        var differences = SheetDifference.Between(Saved, mine, theirs, _ => "2 · LILA", Words);
        differences.Select(d => (d.Key, d.IsMine, d.IsBoth)).ShouldBe(
            [("CrewCall", false, false), ("Weather", true, true), ("Notes", true, false), ($"role-{Lila}", true, false)]);
        var role = differences[^1];
        (role.Label, role.Mine).ShouldBe(("2 · LILA", "heures calculées"));
        role.Theirs.ShouldBe("Arrivée 8\u00A0h\u00A000 · HMC 8\u00A0h\u00A010 · Prêt 9\u00A0h\u00A000");

        var merged = differences.Where(d => d.IsMine).Aggregate(theirs, (sheet, d) => d.TakeMine(sheet));
        (merged.CrewCall, merged.Weather, merged.Notes, merged.RoleCalls.Count).ShouldBe((new(450), "Grand beau", "Accès par la cale", 0));
        (merged.Version, merged.Safety, merged.Transport).ShouldBe((4, "Gilets", "Navette à 7 h"));
    }

    [Fact]
    public void The_same_change_made_twice_is_no_difference() =>
        SheetDifference.Between(Saved, Saved with { Weather = "Brume" }, Saved with { Weather = "Brume " }, _ => "", Words).ShouldBeEmpty();

    private static IStringLocalizer Words { get; } = new StringLocalizer<CallSheetsText>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
}
