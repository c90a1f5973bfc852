using CinephileCorner.Data.Transfer.Staging;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Admin.Transfer.Uploads;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>Where files are sent in. They are unpacked and looked at; taking them in is the next step.</summary>
public sealed class ImportController(ImportPageQuery page, StagedUploads staged, UploadJobs jobs, CurrentEditor editor, AdminLinks links) : AdminController
{
    [HttpGet("/admin/import"), Allow(Permission.Curate)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Import", await page.MakeAsync(FormFaults.None, cancellationToken));

    [HttpPost("/admin/import"), Allow(Permission.Curate), UploadSize]
    public async Task<IActionResult> Send(IFormFileCollection files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var sent = files.Where(file => file.FileName.Length > 0).ToList();
        if (sent.Count == 0)
            return await Refused("Choose a zip, or Markdown files and their pictures.", cancellationToken);
        var streams = sent.ConvertAll(file => new UploadedFile(file.FileName, file.OpenReadStream()));
        try
        {
            var upload = await staged.StageAsync(streams, editor.Id, editor.Name, jobs.IsBusy, cancellationToken);
            _ = jobs.Of(upload);
            return Redirect(links.StagedImport(upload.Id));
        }
        catch (UploadRefusedException refusal)
        {
            return await Refused(refusal.Message, cancellationToken);
        }
        finally
        {
            foreach (var stream in streams)
                await stream.Content.DisposeAsync();
        }
    }

    private async Task<IActionResult> Refused(string sentence, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Import", await page.MakeAsync(new FormFaults().Add("files", sentence), cancellationToken));
    }
}
