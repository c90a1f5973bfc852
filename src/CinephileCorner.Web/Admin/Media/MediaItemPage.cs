using CinephileCorner.Data.Media;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>One picture: what is said of it, what crops show of it, who uses it.</summary>
public sealed record MediaItemPage : AdminPage
{
    public required string File { get; init; }

    /// <summary>Of the picture in its full size, as readers get it.</summary>
    public required string Source { get; init; }

    /// <summary>A middling size for the page itself.</summary>
    public required string Shown { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required string Size { get; init; }

    /// <summary>“Sizes: 320, 640, 960”, or what is still to come.</summary>
    public required string SizesWords { get; init; }

    public required DateTime AddedUtc { get; init; }

    public required string? AddedBy { get; init; }

    /// <summary>As the fields show it: what was typed, or what is stored.</summary>
    public required MediaForm Form { get; init; }

    /// <summary>Percent, for the crops.</summary>
    public required int FocusX { get; init; }

    public required int FocusY { get; init; }

    /// <summary>To be put into an article's text.</summary>
    public required string Markdown { get; init; }

    public required IReadOnlyList<PictureUse> Uses { get; init; }

    /// <summary>False for somebody else's picture, to a critic.</summary>
    public required bool MayChange { get; init; }

    public bool IsUsedInPublic => Uses.Any(use => use.IsPublic);

    /// <summary>In steps that the stylesheet knows.</summary>
    public string FocusClass => $"fx{Step(FocusX)} fy{Step(FocusY)}";

    private static int Step(int percent) => (int)Math.Round(percent / 5.0) * 5;
}
