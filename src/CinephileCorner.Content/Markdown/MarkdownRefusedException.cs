namespace CinephileCorner.Content.Markdown;

/// <summary>The text cannot be rendered within its limits; a form error or an import problem, never a fault of the site.</summary>
public sealed class MarkdownRefusedException : Exception
{
    public MarkdownRefusedException()
    {
    }

    public MarkdownRefusedException(string message)
        : base(message)
    {
    }

    public MarkdownRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public MarkdownRefusedException(MarkdownFinding finding)
        : base((finding ?? throw new ArgumentNullException(nameof(finding))).What)
    {
        Line = finding.Line;
        Remedy = finding.Remedy;
    }

    /// <summary>From 0, in the text that was rendered.</summary>
    public int Line { get; }

    /// <summary>What to write instead; null when there is nothing better to say than the message.</summary>
    public string? Remedy { get; }
}
