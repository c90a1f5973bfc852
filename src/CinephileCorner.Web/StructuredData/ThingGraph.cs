using System.Text.Json.Serialization;

namespace CinephileCorner.Web.StructuredData;

/// <summary>Several things in the page's one block.</summary>
/// <param name="Things">Each as an object, so that it is written as what it is.</param>
public sealed record ThingGraph([property: JsonPropertyName("@graph"), JsonPropertyOrder(1)] IReadOnlyList<object> Things)
{
    [JsonPropertyName("@context"), JsonPropertyOrder(0)]
    public string Context => SchemaOrg.Context;
}
