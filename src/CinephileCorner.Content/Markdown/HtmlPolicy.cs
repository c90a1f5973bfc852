using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace CinephileCorner.Content.Markdown;

/// <summary>The third wall: what prose may consist of, whatever the walls before it let through.</summary>
public static partial class HtmlPolicy
{
    private static readonly FrozenSet<string> NoAttributes = FrozenSet<string>.Empty;

    /// <summary>Each allowed element with its allowed attributes.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Elements { get; } = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["a"] = Set("href", "rel", "id", "class", "aria-label"),
        ["blockquote"] = NoAttributes,
        ["br"] = NoAttributes,
        ["code"] = Set("class"),
        ["del"] = NoAttributes,
        ["details"] = Set("class"),
        ["div"] = Set("class", "role", "tabindex", "aria-label"),
        ["em"] = NoAttributes,
        ["figcaption"] = NoAttributes,
        ["figure"] = NoAttributes,
        ["h2"] = Set("id"),
        ["h3"] = Set("id"),
        ["h4"] = Set("id"),
        ["h5"] = Set("id"),
        ["h6"] = Set("id"),
        ["hr"] = NoAttributes,
        ["img"] = Set("src", "alt", "loading", "width", "height"),
        ["li"] = Set("id", "value"),
        ["ol"] = Set("start"),
        ["p"] = NoAttributes,
        ["pre"] = NoAttributes,
        ["span"] = Set("class", "role", "aria-label"),
        ["strong"] = NoAttributes,
        ["summary"] = NoAttributes,
        ["sup"] = Set("class"),
        ["table"] = NoAttributes,
        ["tbody"] = NoAttributes,
        ["td"] = Set("class"),
        ["th"] = Set("class", "scope"),
        ["thead"] = NoAttributes,
        ["tr"] = NoAttributes,
        ["ul"] = NoAttributes,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every class that prose may carry, besides <c>language-…</c> on code.</summary>
    public static FrozenSet<string> Classes { get; } =
        Set("align-center", "align-right", Between.Class, "footnote-back", "footnote-ref", "footnotes", "missing-picture", "spoiler", "table", "task");

    private static readonly HtmlSanitizer Sanitizer = BuildSanitizer();

    /// <summary>True when an element may carry this attribute with this value; the second look that every attribute gets.</summary>
    public static bool Allows(string element, string attribute, string value) =>
        Elements.TryGetValue(element, out var attributes) && attributes.Contains(attribute) && AllowsValue(attribute, value);

    internal static bool IsLanguage(string name) => Language().IsMatch(name);

    /// <summary>The clean document. Mentions count only with the seal of this rendering, which is taken off.</summary>
    internal static IElement Clean(string html, string seal)
    {
        var body = Sanitizer.SanitizeDom(html).Body!;
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            if (!Elements.ContainsKey(element.LocalName) || element is not IHtmlElement)
                element.Remove();
            else
                Tighten(element, seal);
        }
        return body;
    }

    // HtmlSanitizer has one list of attributes for all elements; here each element has its own, and values are looked at too.
    private static void Tighten(IElement element, string seal)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            if (attribute.LocalName is "href" && MentionIn(attribute.Value, seal) is { } mention)
                attribute.Value = MentionLinks.Scheme + mention;
            else if ((attribute.LocalName is "href" && IsMention(attribute.Value)) || !Allows(element.LocalName, attribute.Name, attribute.Value))
                element.RemoveAttribute(attribute.Name);
        }
        // A picture without a source and a link without a target are nothing.
        if (element.LocalName is "img" && !element.HasAttribute("src"))
            element.Remove();
        else if (element.LocalName is "a" && !element.HasAttribute("href"))
            element.Replace([.. element.ChildNodes]);
    }

    private static string? MentionIn(string href, string seal) =>
        href.StartsWith(MentionLinks.Scheme + seal, StringComparison.Ordinal) && seal.Length > 0
            ? Uri.EscapeDataString(Uri.UnescapeDataString(href[(MentionLinks.Scheme.Length + seal.Length)..]))
            : null;

    private static bool IsMention(string value) => value.StartsWith(MentionLinks.Scheme, StringComparison.OrdinalIgnoreCase);

    private static bool AllowsValue(string attribute, string value) => attribute switch
    {
        "href" => IsMention(value) || LinkPolicy.IsAllowedLink(value),
        "src" => LinkPolicy.IsAllowedPicture(value),
        "id" => Id().IsMatch(value),
        "class" => Classes.Contains(value) || IsLanguage(value),
        "rel" => value is "noopener",
        "role" => value is "img" or "region",
        "tabindex" => value is "0",
        "loading" => value is "lazy",
        "scope" => value is "col",
        "start" or "value" or "width" or "height" => Number().IsMatch(value),
        _ => true,
    };

    private static HtmlSanitizer BuildSanitizer()
    {
        return new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Elements.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = Elements.Values.SelectMany(attributes => attributes).ToHashSet(StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "mention" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        });
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^(s|fn|fnref)-[\p{L}\p{M}\p{Nd}\p{Nl}\p{No}-]{1,200}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Id();

    [GeneratedRegex(@"^language-[a-z0-9+#-]{1,20}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Language();

    [GeneratedRegex(@"^[0-9]{1,9}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Number();
}
