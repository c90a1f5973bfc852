using System.Text.Json.Serialization;

namespace CinephileCorner.Web.StructuredData;

/// <summary>How the site is searched (schema.org SearchAction).</summary>
/// <param name="Target">The address of the results, <c>{search_term_string}</c> standing for what is looked for.</param>
public sealed record SearchActionThing(string Target) : Thing("SearchAction")
{
    [JsonPropertyName("query-input")]
    public string QueryInput => "required name=search_term_string";
}
