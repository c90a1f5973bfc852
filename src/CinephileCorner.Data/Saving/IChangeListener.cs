namespace CinephileCorner.Data.Saving;

/// <summary>Hears what changed, after the commit that made it so.</summary>
public interface IChangeListener
{
    Task OnChangedAsync(ChangeNotice notice, CancellationToken cancellationToken);
}
