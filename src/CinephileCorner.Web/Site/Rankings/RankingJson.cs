using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Writes a ranking as JSON: what CSV has no place for, and the same columns under <c>entries</c>.</summary>
internal static class RankingJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(RankingTable table) => JsonSerializer.SerializeToUtf8Bytes(
        new { table.Title, table.Address, table.Critic, Published = table.PublishedUtc, Updated = table.UpdatedUtc, Entries = table.Rows }, Form);
}
