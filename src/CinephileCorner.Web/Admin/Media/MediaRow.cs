namespace CinephileCorner.Web.Admin.Media;

/// <summary>A picture as the list shows it.</summary>
public sealed record MediaRow
{
    public required string Address { get; init; }

    /// <summary>Of a small copy of it.</summary>
    public required string Thumbnail { get; init; }

    public required string Name { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>“1.4 MB”.</summary>
    public required string Size { get; init; }

    /// <summary>Null when nobody wrote one.</summary>
    public required string? Alt { get; init; }

    public required bool IsDecorative { get; init; }

    /// <summary>How many articles name it.</summary>
    public required int Uses { get; init; }

    public required DateTime AddedUtc { get; init; }

    /// <summary>Null for an import.</summary>
    public required string? AddedBy { get; init; }

    /// <summary>Why nothing can be made of it; null when nothing is wrong.</summary>
    public required string? Trouble { get; init; }
}
