namespace CinephileCorner.Web.Admin.Media;

/// <summary>What an editor says of a picture.</summary>
public sealed class MediaForm
{
    public string? Alt { get; set; }

    public bool Decorative { get; set; }

    public string? Caption { get; set; }

    public string? Credit { get; set; }

    /// <summary>Percent, as typed.</summary>
    public string? FocusX { get; set; }

    public string? FocusY { get; set; }
}
