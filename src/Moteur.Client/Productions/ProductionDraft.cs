using System.Text.Json;
using System.Text.Json.Serialization;
using Moteur.CallSheets;
using Moteur.Productions;

namespace Moteur.Client.Productions;

/// <summary>A field of a production's settings.</summary>
public enum ProductionField
{
    Title,
    Format,
    Agreement,
    Company,
    Director,
    Producer,
    Start,
    Hours,
    WeeklyRest,
    HolidaysOff,
    DaysOff,
    DaysWorked,
    RevisionColours,
}

/// <summary>A production's settings as they are being typed; kept by the browser until they are saved.</summary>
public sealed class ProductionDraft
{
    /// <summary>Monday to Sunday, as French calendars run.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The production; given here for a new one, so that sending twice makes one.</summary>
    public ProductionId Id { get; set; } = ProductionId.New();

    /// <summary>Version that the person saw; 0 for a new production.</summary>
    public int Version { get; set; }

    public string Title { get; set; } = "";

    public ProductionFormat Format { get; set; }

    public CollectiveAgreement Agreement { get; set; } = CollectiveAgreement.Idcc3097;

    public string Company { get; set; } = "";

    public string Director { get; set; } = "";

    public string Producer { get; set; } = "";

    /// <summary>Null until it is given.</summary>
    public DateOnly? Start { get; set; }

    /// <summary>Shooting time a day, as typed: <c>8 h 00</c>, <c>7h30</c>, <c>7:30</c>.</summary>
    public string Hours { get; set; } = Words.Duration(8 * 60);

    public IReadOnlyList<DayOfWeek> WeeklyRest { get; set; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    public bool HolidaysOff { get; set; } = true;

    public IReadOnlyList<DateOnly> DaysOff { get; set; } = [];

    public IReadOnlyList<DateOnly> DaysWorked { get; set; } = [];

    /// <summary>The order of the colours of the script's versions; never empty.</summary>
    public IReadOnlyList<RevisionColour> RevisionColours { get; set; } = Moteur.Productions.RevisionColours.Default;

    /// <summary>The working calendar; null until the first day is given.</summary>
    [JsonIgnore]
    public WorkingCalendar? Calendar => Start is { } start ? new(start, WeeklyRest, DaysOff, HolidaysOff, DaysWorked) : null;

    private int Minutes => CallTime.TryParse(Hours, out var time) ? time.Minutes : 0;

    public static ProductionDraft Of(Production saved) => new()
    {
        Id = saved.Id,
        Version = saved.Version,
        Title = saved.Title,
        Format = saved.Format,
        Agreement = saved.Agreement,
        Company = saved.Company,
        Director = saved.Director,
        Producer = saved.Producer,
        Start = saved.Calendar.Start,
        Hours = Words.Duration(saved.MinutesPerDay),
        WeeklyRest = saved.Calendar.WeeklyRest,
        HolidaysOff = saved.Calendar.HolidaysOff,
        DaysOff = [.. saved.Calendar.DaysOff.Order()],
        DaysWorked = [.. (saved.Calendar.DaysWorked ?? []).Order()],
        RevisionColours = saved.RevisionColours is { Count: > 0 } own ? own : Moteur.Productions.RevisionColours.Default,
    };

    /// <summary>A kept draft; null when there is none, or none that can be read.</summary>
    public static ProductionDraft? Read(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null : JsonSerializer.Deserialize(kept, ProductionDraftJson.Default.ProductionDraft);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, ProductionDraftJson.Default.ProductionDraft);

    /// <summary>A field in words.</summary>
    public string Text(ProductionField field) => field switch
    {
        ProductionField.Title => Title.Trim(),
        ProductionField.Format => Texts.Of(Format),
        ProductionField.Agreement => Texts.Of(Agreement),
        ProductionField.Company => Company.Trim(),
        ProductionField.Director => Director.Trim(),
        ProductionField.Producer => Producer.Trim(),
        ProductionField.Start => Start is { } start ? Words.Date(start) : "",
        ProductionField.Hours => Minutes > 0 ? Words.Duration(Minutes) : Hours,
        ProductionField.WeeklyRest => string.Join(", ", Week.Where(WeeklyRest.Contains).Select(Texts.Of)),
        ProductionField.HolidaysOff => Texts.Get(HolidaysOff ? "Form_Yes" : "Form_No"),
        ProductionField.RevisionColours => string.Join(", ", RevisionColours.Select(Texts.Of)),
        ProductionField.DaysOff => string.Join(", ", DateRuns.Of(DaysOff).Select(r => r.ToString())),
        _ => string.Join(", ", DateRuns.Of(DaysWorked).Select(r => r.ToString())),
    };

    /// <summary>Takes a field over from another draft.</summary>
    public void Take(ProductionField field, ProductionDraft from)
    {
        switch (field)
        {
            case ProductionField.Title: Title = from.Title; break;
            case ProductionField.Format: Format = from.Format; break;
            case ProductionField.Agreement: Agreement = from.Agreement; break;
            case ProductionField.Company: Company = from.Company; break;
            case ProductionField.Director: Director = from.Director; break;
            case ProductionField.Producer: Producer = from.Producer; break;
            case ProductionField.Start: Start = from.Start; break;
            case ProductionField.Hours: Hours = from.Hours; break;
            case ProductionField.WeeklyRest: WeeklyRest = from.WeeklyRest; break;
            case ProductionField.HolidaysOff: HolidaysOff = from.HolidaysOff; break;
            case ProductionField.DaysOff: DaysOff = from.DaysOff; break;
            case ProductionField.DaysWorked: DaysWorked = from.DaysWorked; break;
            case ProductionField.RevisionColours: RevisionColours = from.RevisionColours; break;
        }
    }

    /// <summary>The fields that differ from another draft.</summary>
    public IEnumerable<ProductionField> Differences(ProductionDraft other) =>
        Enum.GetValues<ProductionField>().Where(f => Text(f) != other.Text(f));

    /// <summary>
    /// Goes on from a newer saved state: what was not touched here follows it, what was touched stays.
    /// </summary>
    /// <param name="seen">The state from which this draft was made.</param>
    /// <param name="saved">The state that somebody else has saved since.</param>
    /// <returns>The fields that both changed, differently: the person has to choose.</returns>
    public IEnumerable<ProductionField> Follow(ProductionDraft seen, ProductionDraft saved)
    {
        var touched = Differences(seen).ToHashSet();
        foreach (var field in Enum.GetValues<ProductionField>().Where(f => !touched.Contains(f)))
        {
            Take(field, saved);
        }

        return touched.Where(f => saved.Text(f) != seen.Text(f) && saved.Text(f) != Text(f));
    }

    /// <summary>What is wrong, each sentence beside its field.</summary>
    public Dictionary<ProductionField, string> Errors()
    {
        var errors = new Dictionary<ProductionField, string>();
        if (Start is null)
        {
            errors[ProductionField.Start] = Texts.Get("Calendar_NoStart");
        }

        foreach (var problem in ToUpdate().Problems())
        {
            errors.TryAdd(FieldOf(problem.Key), problem.ToString());
        }

        return errors;
    }

    public CreateProduction ToCreate() => new(
        Id, Title.Trim(), Format, Agreement, SentCalendar, Minutes, Company.Trim(), Director.Trim(), Producer.Trim());

    public UpdateProduction ToUpdate() => new(
        Version, Title.Trim(), Format, Agreement, SentCalendar, Minutes, Company.Trim(), Director.Trim(), Producer.Trim(), RevisionColours);

    private WorkingCalendar SentCalendar => Calendar ?? new(new(WorkingCalendar.FirstYear, 1, 1), WeeklyRest, DaysOff, HolidaysOff, DaysWorked);

    private ProductionField FieldOf(string problem) => problem switch
    {
        "Production_HoursOutOfRange" => ProductionField.Hours,
        "Production_NameTooLong" => new[] { (Company, ProductionField.Company), (Director, ProductionField.Director), (Producer, ProductionField.Producer) }
            .MaxBy(f => f.Item1.Length).Item2,
        "Calendar_StartOutOfRange" => ProductionField.Start,
        "Calendar_NoWorkingDay" => ProductionField.WeeklyRest,
        "Calendar_TooManyDates" => ProductionField.DaysOff,
        "Revision_Colours" => ProductionField.RevisionColours,
        _ => ProductionField.Title,
    };
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProductionDraft))]
internal sealed partial class ProductionDraftJson : JsonSerializerContext;
