using System.Text.Json.Serialization;

namespace CinephileCorner.Web.StructuredData;

/// <summary>Anything that schema.org has a name for. Its JSON begins with what it is; what is not known is left out.</summary>
public abstract record Thing
{
    private protected Thing(string type) => Type = type;

    /// <summary>Null on everything but the outermost object.</summary>
    [JsonPropertyName("@context"), JsonPropertyOrder(-3)]
    public string? Context { get; init; }

    [JsonPropertyName("@type"), JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>Lets other objects point here.</summary>
    [JsonPropertyName("@id"), JsonPropertyOrder(-1)]
    public string? Id { get; init; }
}
