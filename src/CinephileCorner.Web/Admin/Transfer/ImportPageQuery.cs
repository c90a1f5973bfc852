using CinephileCorner.Data;
using CinephileCorner.Data.Transfer.Staging;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Admin.Transfer.Runs;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>What stands on the page of import and export.</summary>
public sealed class ImportPageQuery(CinephileDbContext db, ImportRunsQuery runs, StagedUploads staged, CurrentEditor editor)
{
    public async Task<ImportPage> MakeAsync(FormFaults faults, CancellationToken cancellationToken) => new()
    {
        Title = "Import and export",
        Faults = faults,
        Waiting = [.. staged.Of(editor.Id).Select(upload => new WaitingUpload(upload.Id, upload.Name, upload.AtUtc))],
        Runs = await runs.LatestAsync(cancellationToken),
        Conflicts = await runs.ConflictCountAsync(cancellationToken),
        Articles = await db.Articles.CountAsync(cancellationToken),
    };
}
