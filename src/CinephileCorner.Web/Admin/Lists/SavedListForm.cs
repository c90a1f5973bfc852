namespace CinephileCorner.Web.Admin.Lists;

/// <summary>A list as an editor states it: everything as typed or chosen, empty for no choice.</summary>
public sealed class SavedListForm
{
    public string? Title { get; set; }

    /// <summary>Of a new list only: the last part of its address; empty to make it of the title.</summary>
    public string? Slug { get; set; }

    public string? Intro { get; set; }

    /// <summary>A slug; the same of critic.</summary>
    public string? Genre { get; set; }

    public string? Critic { get; set; }

    /// <summary>A name.</summary>
    public string? Person { get; set; }

    /// <summary><c>directs</c>, or empty for any job.</summary>
    public string? Job { get; set; }

    /// <summary>A name.</summary>
    public string? Tag { get; set; }

    public string? Year { get; set; }

    /// <summary>Its first year.</summary>
    public string? Decade { get; set; }

    public string? MinScore { get; set; }

    public string? Sort { get; set; }
}
