using MudBlazor;

namespace Moteur.Client.Shared;

/// <summary>
/// The controls' theme: the same greys and amber as <c>css/tokens.css</c>. What controls draw as lines and text takes the
/// readable amber; filled controls take the clap amber with dark text, in <c>css/app.css</c>.
/// </summary>
public static class ControlTheme
{
    private static readonly string[] Font = ["Source Sans 3", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight()
        {
            Primary = "#7a5200",
            PrimaryContrastText = "#ffffff",
            Secondary = "#55555a",
            SecondaryContrastText = "#ffffff",
            Error = "#b3261e",
            Success = "#1f6f43",
            Warning = "#7a5200",
            WarningContrastText = "#ffffff",
            Info = "#0b57d0",
            Background = "#ffffff",
            BackgroundGray = "#f7f7f5",
            Surface = "#ffffff",
            TextPrimary = "#1b1b1d",
            TextSecondary = "#55555a",
            TextDisabled = "#6f6f74",
            ActionDefault = "#55555a",
            ActionDisabled = "#6f6f74",
            ActionDisabledBackground = "#eeeeeb",
            LinesDefault = "#d9d9d4",
            LinesInputs = "#85857f",
            TableLines = "#d9d9d4",
            Divider = "#d9d9d4",
            OverlayDark = "rgba(27,27,29,0.5)",
            Dark = "#1b1b1d",
        },
        PaletteDark = new PaletteDark()
        {
            Primary = "#f5bd3d",
            PrimaryContrastText = "#1b1b1d",
            Secondary = "#b6b6ba",
            SecondaryContrastText = "#1b1b1d",
            Error = "#ff8a80",
            ErrorContrastText = "#1b1b1d",
            Success = "#7bd3a0",
            SuccessContrastText = "#1b1b1d",
            Warning = "#f5bd3d",
            WarningContrastText = "#1b1b1d",
            Info = "#8ab4f8",
            InfoContrastText = "#1b1b1d",
            Background = "#1b1b1d",
            BackgroundGray = "#232326",
            Surface = "#232326",
            TextPrimary = "#f1f1ee",
            TextSecondary = "#b6b6ba",
            TextDisabled = "#8f8f95",
            ActionDefault = "#b6b6ba",
            ActionDisabled = "#8f8f95",
            ActionDisabledBackground = "#2d2d31",
            LinesDefault = "#3d3d42",
            LinesInputs = "#86868c",
            TableLines = "#3d3d42",
            Divider = "#3d3d42",
            OverlayDark = "rgba(0,0,0,0.6)",
            Dark = "#2d2d31",
            DarkContrastText = "#f1f1ee",
        },
        LayoutProperties = new() { DefaultBorderRadius = "6px" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = "15px", LineHeight = "1.45", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Font, FontSize = "18px", FontWeight = "600", LineHeight = "1.25", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Font, FontSize = "15px", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Font, FontSize = "14px", FontWeight = "600", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Font, FontSize = "15px", LineHeight = "1.45", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Font, FontSize = "14px", LineHeight = "1.4", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Font, FontSize = "14px", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Font, FontSize = "12.5px", LetterSpacing = "normal" },
            Overline = new OverlineTypography { FontFamily = Font, LetterSpacing = "normal", TextTransform = "none" },
        },
    };
}
