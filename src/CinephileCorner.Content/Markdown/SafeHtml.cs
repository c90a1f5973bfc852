using System.Diagnostics.CodeAnalysis;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// HTML that may be printed as it is. Only the renderer (behind its sanitiser) and the drawings make one, and the store,
/// which keeps what they made.
/// </summary>
public sealed record SafeHtml
{
    private SafeHtml(string value) => Value = value;

    public static SafeHtml Empty { get; } = new("");

    public string Value { get; }

    public bool IsEmpty => Value.Length == 0;

    /// <summary>Trusts the text: it was made by the renderer or a drawing and has not passed through other hands since.</summary>
    public static SafeHtml Trusted([StringSyntax("Html")] string html) => html.Length == 0 ? Empty : new SafeHtml(html);

    public override string ToString() => Value;
}
