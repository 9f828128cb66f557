using Moteur.Rules;
using Moteur.Scheduling;

namespace Moteur.CallSheets;

/// <summary>A day in the list of call sheets.</summary>
/// <param name="Version">Version of its call sheet.</param>
/// <param name="Kind">Journée type.</param>
/// <param name="Breaches">Limits that its plan does not keep.</param>
public sealed record CallSheetLine(
    BoardDayId DayId,
    int Number,
    DateOnly? Date,
    string Place,
    int Scenes,
    int Roles,
    CallTime CrewCall,
    CallTime ReadyToShoot,
    int Version,
    DayKind Kind,
    CallTime Wrap,
    int Breaches);

/// <summary>Changes what people decide about a day's call sheet.</summary>
/// <param name="Version">Version that the person saw.</param>
public sealed record UpdateCallSheet(
    int Version,
    CallTime CrewCall,
    CallTime ReadyToShoot,
    CallTime Meal,
    CallTime Wrap,
    string Weather,
    string Safety,
    string Notes,
    IReadOnlyList<RoleCall> RoleCalls,
    string Transport = "")
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>What a sheet says now.</summary>
    public static UpdateCallSheet Of(CallSheet sheet) => new(
        sheet.Version,
        sheet.CrewCall,
        sheet.ReadyToShoot,
        sheet.Meal,
        sheet.Wrap,
        sheet.Weather,
        sheet.Safety,
        sheet.Notes,
        sheet.RoleCalls,
        sheet.Transport);

    /// <summary>True when saving this would change nothing, whatever the version it was written on.</summary>
    public bool SaysTheSameAs(UpdateCallSheet other) =>
        (CrewCall, ReadyToShoot, Meal, Wrap) == (other.CrewCall, other.ReadyToShoot, other.Meal, other.Wrap)
        && (Weather.Trim(), Safety.Trim(), Notes.Trim(), Transport.Trim())
            == (other.Weather.Trim(), other.Safety.Trim(), other.Notes.Trim(), other.Transport.Trim())
        && RoleCalls.ToHashSet().SetEquals(other.RoleCalls);

    /// <summary>Why the sheet cannot say this; null when it can.</summary>
    public Problem? Check()
    {
        string?[] texts = [Weather, Safety, Notes, Transport];
        if (texts.Any(t => t?.Length > LongestText))
        {
            return new("CallSheet_TooLong", $"{LongestText}");
        }

        if (CrewCall > ReadyToShoot || ReadyToShoot > Wrap)
        {
            return new("CallSheet_HoursOrder");
        }

        return RoleCalls.All(c => c.IsInOrder) && RoleCalls.DistinctBy(c => c.RoleId).Count() == RoleCalls.Count
            ? null
            : new("CallSheet_RoleHoursOrder");
    }

    /// <summary>Writes this on a sheet; its version is the caller's to raise.</summary>
    /// <param name="plan">The hours that follow from the plan: deciding the same ones is deciding nothing.</param>
    public void WriteOn(CallSheet sheet, SheetHours plan)
    {
        (sheet.CrewCall, sheet.ReadyToShoot, sheet.Meal, sheet.Wrap) = (CrewCall, ReadyToShoot, Meal, Wrap);
        sheet.FollowsPlan = (CrewCall, ReadyToShoot, Meal, Wrap) == (plan.CrewCall, plan.ReadyToShoot, plan.Meal, plan.Wrap);
        (sheet.Weather, sheet.Safety, sheet.Notes, sheet.Transport) = (Weather.Trim(), Safety.Trim(), Notes.Trim(), Transport.Trim());
        sheet.RoleCalls = RoleCalls;
    }
}

/// <summary>A call sheet as it would be with what is being typed, before it is saved.</summary>
/// <param name="Html">The paper, a whole document.</param>
/// <param name="Plan">The hours that follow from the plan, offered in place of decided ones.</param>
/// <param name="ScenesEnd">When the day's scenes are estimated to end.</param>
/// <param name="Checks">What to look at before it goes out, the gravest first.</param>
public sealed record CallSheetPreview(
    string Html, SheetHours Plan, CallTime ScenesEnd, IReadOnlyList<SheetRole> Roles, IReadOnlyList<SheetCheckLine> Checks);

/// <summary>Something to look at, in the reader's language.</summary>
/// <param name="Sentence">What is wrong, who or when, and the figure.</param>
/// <param name="Source">Article that sets the limit; empty when no rule is behind it.</param>
/// <param name="Confidence">How sure the rule is.</param>
public sealed record SheetCheckLine(SheetCheckKind Kind, string Sentence, string Source, Confidence Confidence)
{
    public static SheetCheckLine Of(SheetCheck check) => new(check.Kind, check.Problem.ToString(), check.Source, check.Confidence);
}

/// <summary>A signed link to a call sheet, readable without an account until it expires.</summary>
public sealed record SharedLink(string Link, DateTimeOffset Expires);
