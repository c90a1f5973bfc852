using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>A report for machines, as a file.</summary>
internal static class ReportDownload
{
    public static FileContentResult Of(string json) => new(Encoding.UTF8.GetBytes(json), "application/json; charset=utf-8") { FileDownloadName = "import-report.json" };
}
