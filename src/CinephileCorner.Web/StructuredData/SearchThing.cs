using System.Text.Json.Serialization;

namespace CinephileCorner.Web.StructuredData;

/// <summary>How the site is searched.</summary>
public sealed record SearchThing() : Thing("SearchAction")
{
    /// <summary>An address with <c>{search_term_string}</c> in place of the words.</summary>
    public required string Target { get; init; }

    [JsonPropertyName("query-input")]
    public string QueryInput => "required name=search_term_string";
}
