using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CinephileCorner.Data.Transfer;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(KeptReport))]
internal sealed partial class ImportReportJson : JsonSerializerContext
{
    /// <summary>For a terminal or a pipe, not for a page: names keep their letters.</summary>
    public static ImportReportJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter<ImportOutcome>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<Content.Severity>(JsonNamingPolicy.CamelCase) },
    });
}
