using System.Text.Json;

namespace CinephileCorner.Web.Site.Reports;

/// <summary>One report, less everything that could tell of the visitor: of addresses only the origin, of pages only the path.</summary>
public sealed record CspReport(string Directive, string BlockedOrigin, string Page)
{
    private const int MostAtOnce = 20;

    /// <summary>Reads both forms, the old single report and the Reporting API's list; null when it is neither.</summary>
    public static IReadOnlyList<CspReport>? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object when json.RootElement.TryGetProperty("csp-report", out var old) && old.ValueKind == JsonValueKind.Object =>
                    [From(old, "effective-directive", "violated-directive", "blocked-uri", "document-uri")],
                JsonValueKind.Array => json.RootElement.EnumerateArray().Take(MostAtOnce)
                    .Where(report => report.ValueKind == JsonValueKind.Object && Text(report, "type") == "csp-violation")
                    .Where(report => report.TryGetProperty("body", out var inner) && inner.ValueKind == JsonValueKind.Object)
                    .Select(report => From(report.GetProperty("body"), "effectiveDirective", "violatedDirective", "blockedURL", "documentURL"))
                    .ToList(),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CspReport From(JsonElement report, string directive, string olderDirective, string blocked, string page) => new(
        Word(Text(report, directive) ?? Text(report, olderDirective) ?? ""),
        Origin(Text(report, blocked) ?? ""),
        Path(Text(report, page) ?? ""));

    private static string? Text(JsonElement report, string name) =>
        report.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A directive or a keyword such as “inline”; anything else is not worth a place in the log.
    private static string Word(string text)
    {
        var word = text.Split(' ', 2)[0];
        return word.Length is > 0 and <= 40 && word.All(c => char.IsAsciiLetterLower(c) || c == '-') ? word : "unknown";
    }

    private static string Origin(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri.Scheme is "http" or "https" ? uri.GetLeftPart(UriPartial.Authority) is { Length: <= 200 } origin && uri.UserInfo.Length == 0 ? origin : "unknown" : Word(uri.Scheme)
            : Word(address);

    private static string Path(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.AbsolutePath.Length <= 200 ? uri.AbsolutePath : "unknown";
}
