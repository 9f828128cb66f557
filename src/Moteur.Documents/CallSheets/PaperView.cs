namespace Moteur.Documents.CallSheets;

/// <summary>For whom a call sheet is rendered.</summary>
public enum PaperView
{
    /// <summary>To be printed, by Chromium or by the reader's browser: a file that needs nothing else.</summary>
    Print,

    /// <summary>Beside the form, as it is saved.</summary>
    Screen,

    /// <summary>Beside the form, with what is typed and not saved yet: it says so.</summary>
    Draft,

    /// <summary>By its signed link.</summary>
    Shared,
}

/// <summary>What stands around a call sheet that is read by its link.</summary>
/// <param name="PdfPath">Where the same paper is to be had as PDF.</param>
/// <param name="Expires">Until when the link opens, on the production's clock.</param>
public sealed record SharedPage(string PdfPath, DateTime Expires);
