using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>Where there is no account, writes a link to the log with which the first is made; a new one when the last has run out.</summary>
public sealed class FirstSetUp(IServiceScopeFactory scopes, AbsoluteLinks absolute, AdminLinks links, TimeProvider time, ILogger<FirstSetUp> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Offers a link if one is needed.</summary>
    /// <param name="isStart">At a start a link whose secret stood in an older log is replaced.</param>
    /// <returns>The link's address; null where none was needed.</returns>
    public async Task<string?> OfferAsync(bool isStart, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await OfferAloneAsync(isStart, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    private async Task<string?> OfferAloneAsync(bool isStart, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
        if (await db.Users.AnyAsync(cancellationToken))
            return null;
        var now = time.GetUtcNow().UtcDateTime;
        if (!isStart && await db.OneTimeLinks.AnyAsync(link => link.Kind == OneTimeLinkKind.SetUp && link.UsedUtc == null && link.ExpiresUtc > now, cancellationToken))
            return null;
        var secret = await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().MakeAsync(OneTimeLinkKind.SetUp, null, null, cancellationToken);
        var address = absolute.Of($"{links.SetUp}?code={secret}");
        logger.OfferedSetUp(address);
        return address;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, time);
        var isStart = true;
        do
        {
            try
            {
                await OfferAsync(isStart, stoppingToken);
                isStart = false;
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or DbUpdateException)
            {
                // A store that cannot be written now is asked again at the next beat; readers notice nothing.
                logger.StoreRefused(fault.GetType().Name);
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }
}
