using Moteur.Scripts;

namespace Moteur.Scheduling;

/// <summary>The industry's strip colours. Never alone: a strip always prints its effect too.</summary>
public enum StripColour
{
    /// <summary>Interior, day.</summary>
    White,

    /// <summary>Exterior, day.</summary>
    Yellow,

    /// <summary>Interior, night.</summary>
    Blue,

    /// <summary>Exterior, night.</summary>
    Green,

    /// <summary>Dawn and dusk, inside or out.</summary>
    Pink,
}

public static class StripColours
{
    /// <summary>Colour of a strip by its effect; INT/EXT counts as exterior, the more demanding of the two.</summary>
    public static StripColour Of(Interior interior, TimeOfDay time) => time switch
    {
        TimeOfDay.Dawn or TimeOfDay.Dusk => StripColour.Pink,
        TimeOfDay.Night or TimeOfDay.Evening => interior is Interior.Ext or Interior.IntExt ? StripColour.Green : StripColour.Blue,
        _ => interior is Interior.Ext or Interior.IntExt ? StripColour.Yellow : StripColour.White,
    };
}
