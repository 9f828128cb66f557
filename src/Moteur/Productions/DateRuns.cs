namespace Moteur.Productions;

/// <summary>Dates that follow one another.</summary>
public readonly record struct DateRun(DateOnly First, DateOnly Last)
{
    public bool Holds(DateOnly date) => date >= First && date <= Last;

    /// <summary>« ven. 24 décembre 2027 », « lun. 20 décembre 2027 – dim. 2 janvier 2028 ».</summary>
    public override string ToString() => First == Last
        ? Words.Date(First)
        : $"{(First.Year == Last.Year ? Words.ShortDate(First) : Words.Date(First))} – {Words.Date(Last)}";
}

/// <summary>Reads a list of dates as people say it: by runs.</summary>
public static class DateRuns
{
    public static IReadOnlyList<DateRun> Of(IEnumerable<DateOnly> dates)
    {
        var runs = new List<DateRun>();
        foreach (var date in dates.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].Last.AddDays(1) == date)
            {
                runs[^1] = runs[^1] with { Last = date };
            }
            else
            {
                runs.Add(new(date, date));
            }
        }

        return runs;
    }
}
