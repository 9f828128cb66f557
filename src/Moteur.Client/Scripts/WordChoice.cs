using Moteur.Breakdown;

namespace Moteur.Client.Scripts;

/// <summary>Words chosen in the text, and where they stand on the screen.</summary>
/// <param name="X">Pixels from the left edge of the window.</param>
/// <param name="Y">Pixels from its top, just below the words.</param>
public sealed record WordChoice(TextSpan Span, double X, double Y);
