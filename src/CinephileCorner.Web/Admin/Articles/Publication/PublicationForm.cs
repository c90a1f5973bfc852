namespace CinephileCorner.Web.Admin.Articles.Publication;

/// <summary>When readers are to get an article.</summary>
public sealed class PublicationForm
{
    /// <summary>Hash of the text that was looked at.</summary>
    public string? Hash { get; set; }

    /// <summary><c>now</c> or <c>at</c>.</summary>
    public string? When { get; set; }

    /// <summary>The day, <c>2025-02-01</c>.</summary>
    public string? Date { get; set; }

    /// <summary>The hour, <c>09:00</c>.</summary>
    public string? Time { get; set; }

    /// <summary><c>site</c> or <c>mine</c>: whose clock the hour is on.</summary>
    public string? Zone { get; set; }

    /// <summary>Of an hour that exists twice: true for the second.</summary>
    public bool? Second { get; set; }

    internal bool IsScheduled => When == "at";
}
