using System.Globalization;
using Moteur.Breakdown;
using Moteur.Scripts;

namespace Moteur.Papers;

/// <summary>What stands in a cell of a table paper: a value of the trade, that each rendering sets in its own way.</summary>
public abstract record Cell
{
    /// <summary>The value as it is printed.</summary>
    public abstract string Words { get; }

    /// <summary>By what a column is sorted: figures first, then words whatever their case and accents.</summary>
    public virtual (double Figure, string Words) Order => (0, Folding.Fold(Words));
}

public sealed record TextCell(string Text) : Cell
{
    public static TextCell Empty { get; } = new("");

    public override string Words => Text;
}

/// <summary>A scene, by its number.</summary>
public sealed record SceneCell(SceneLine Scene) : Cell
{
    public override string Words => Scene.Number.ToString();

    public override (double Figure, string Words) Order => (Scene.Position, "");
}

/// <summary>Several scenes, in script order.</summary>
public sealed record ScenesCell(IReadOnlyList<SceneLine> Scenes) : Cell
{
    public override string Words => string.Join(", ", Scenes.Select(s => s.Number));

    public override (double Figure, string Words) Order => (Scenes.Count > 0 ? Scenes[0].Position : -1, "");
}

/// <summary>Interior or exterior, and the light.</summary>
public sealed record EffectCell(Interior Interior, TimeOfDay TimeOfDay) : Cell
{
    public override string Words => $"{Texts.Of(Interior)} {Texts.Of(TimeOfDay)}".Trim();

    public override (double Figure, string Words) Order => (((int)Interior * 100) + (int)TimeOfDay, "");
}

public sealed record CountCell(int Count) : Cell
{
    public override string Words => Count.ToString(CultureInfo.InvariantCulture);

    public override (double Figure, string Words) Order => (Count, "");
}

/// <summary>A length of script.</summary>
public sealed record LengthCell(Eighths Length) : Cell
{
    public override string Words => Length.ToString();

    public override (double Figure, string Words) Order => (Length.Count, "");
}

/// <summary>A time on screen.</summary>
public sealed record ScreenTimeCell(TimeSpan Time) : Cell
{
    public override string Words => Moteur.Words.ScreenTime(Time);

    public override (double Figure, string Words) Order => (Time.TotalSeconds, "");
}

/// <summary>A time to shoot.</summary>
public sealed record ShootingTimeCell(int Minutes) : Cell
{
    public override string Words => Moteur.Words.Duration(Minutes);

    public override (double Figure, string Words) Order => (Minutes, "");
}

/// <summary>Whether what the column stands for is there.</summary>
public sealed record MarkCell(bool IsThere) : Cell
{
    public static MarkCell There { get; } = new(true);

    public static MarkCell Absent { get; } = new(false);

    public override string Words => IsThere ? "●" : "";

    public override (double Figure, string Words) Order => (IsThere ? 0 : 1, "");
}

/// <summary>A category of elements.</summary>
public sealed record CategoryCell(ElementCategory Category) : Cell
{
    public override string Words => Texts.Of(Category);

    public override (double Figure, string Words) Order => ((int)Category, "");
}

/// <summary>A shooting day.</summary>
/// <param name="Number">From 1; 0 while the scenes stand on no day.</param>
public sealed record DayCell(int Number, DateOnly? Date) : Cell
{
    public override string Words => Number == 0 ? ""
        : Date is { } date ? PaperTexts.Get("DayAndDate", $"{Number}", Moteur.Words.ShortDate(date)) : PaperTexts.Get("DayNumber", $"{Number}");

    public override (double Figure, string Words) Order => (Number == 0 ? double.MaxValue : Number, "");
}
