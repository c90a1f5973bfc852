namespace CinephileCorner.Content.Drawings;

/// <summary>Two smooth curves between 0 and 1 that give the marks their shape; each film has its own.</summary>
internal sealed class Waves
{
    private readonly double[] _phases;
    private readonly double _slow;
    private readonly double _middle;
    private readonly double _quick;

    public Waves(Chance chance)
    {
        _phases = [Turn(chance), Turn(chance), Turn(chance), Turn(chance)];
        _slow = chance.Between(2, 7);
        _middle = chance.Between(8, 16);
        _quick = chance.Between(18, 32);
    }

    /// <summary>Where a pattern begins to turn, in radians.</summary>
    public double Phase => _phases[3];

    public double FirstPhase => _phases[0];

    /// <summary>Along a line.</summary>
    public double At(double x) => .5 + (.5 * (
        (.58 * Math.Sin((x * _slow) + _phases[0])) + (.27 * Math.Sin((x * _middle) + _phases[1])) + (.15 * Math.Sin((x * _quick) + _phases[2]))));

    /// <summary>Over a plane.</summary>
    public double At(double x, double y) => .5 + (.5 * (
        (.5 * Math.Sin((x * 4.2) + (y * 2.3) + _phases[0])) + (.32 * Math.Sin((y * 6.1) - (x * 3.7) + _phases[1])) + (.18 * Math.Sin((x * 9.1) + (y * 8.3) + _phases[2]))));

    private static double Turn(Chance chance) => chance.Next() * 2 * Math.PI;
}
