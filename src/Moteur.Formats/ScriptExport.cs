using Moteur.Breakdown;
using Moteur.Formats.Fdx;
using Moteur.Formats.Fountain;
using Moteur.Formats.MovieMagic;

namespace Moteur.Formats;

/// <summary>The formats of other programs in which a script is written.</summary>
public enum ScriptFileFormat
{
    /// <summary>Final Draft: text and breakdown.</summary>
    Fdx,

    /// <summary>Plain text.</summary>
    Fountain,

    /// <summary>Movie Magic Scheduling's exchange file: breakdown without text.</summary>
    Sex,
}

/// <summary>Writes a script for another program.</summary>
public static class ScriptExport
{
    public static void Write(Stream stream, ScriptContent script, ScriptFileFormat format)
    {
        switch (format)
        {
            case ScriptFileFormat.Fdx:
                FdxWriter.Write(stream, script);
                break;
            case ScriptFileFormat.Fountain:
                FountainWriter.Write(stream, script);
                break;
            default:
                ExchangeWriter.Write(stream, script);
                break;
        }
    }
}
