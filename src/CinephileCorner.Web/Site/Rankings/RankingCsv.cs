using System.Globalization;
using CsvHelper;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>
/// Writes a ranking as CSV (RFC 4180, UTF-8). What a spreadsheet would take for a formula gets an apostrophe before it, as OWASP
/// advises (CSV Injection): a title may begin with “=”, and whoever opens the file has not read it.
/// </summary>
internal static class RankingCsv
{
    public static readonly string[] Columns = ["position", "number", "title", "year", "score", "film", "review", "qualifier", "anchor"];

    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, InjectionCharacters = "=+-@\t\r\n", InjectionEscape = '\'' };

    public static byte[] Write(RankingTable table)
    {
        using var written = new MemoryStream();
        using (var csv = CsvWriter.Create(written, Form, leaveOpen: true))
        {
            csv.WriteRecord(Columns);
            foreach (var row in table.Rows)
            {
                csv.WriteField(row.Position, "", CultureInfo.InvariantCulture);
                csv.WriteField(row.Number, "");
                csv.WriteField(Guarded(row.Title));
                csv.WriteField(row.Year, "");
                csv.WriteField(row.Score?.ToString("0.#", CultureInfo.InvariantCulture) ?? "");
                csv.WriteField(row.Film ?? "");
                csv.WriteField(row.Review ?? "");
                csv.WriteField(Guarded(row.Qualifier ?? ""));
                csv.WriteField(row.Anchor);
                csv.EndRecord();
            }
        }
        return written.ToArray();
    }

    // The writer knows the ASCII signs; spreadsheets take their full-width forms for the same.
    private static string Guarded(string words) => words.Length > 0 && words[0] is '＝' or '＋' or '－' or '＠' ? "'" + words : words;
}
