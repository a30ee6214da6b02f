namespace Mostrador.Endurance.Clients;

/// <summary>The latest things that clients have made and that others may do something with, several of them at the same time.</summary>
internal sealed class SharedPile<T>(int most = 30)
    where T : class
{
    private readonly List<T> _things = [];

    /// <summary>Lays one down; the oldest is left alone from then on.</summary>
    public void Add(T thing)
    {
        lock (_things)
        {
            _things.Add(thing);
            if (_things.Count > most)
                _things.RemoveAt(0);
        }
    }

    /// <summary>Chooses one, and often leaves it there; null when there is none.</summary>
    public T? Take(Random random)
    {
        lock (_things)
        {
            if (_things.Count == 0)
                return null;
            var thing = _things[random.Next(_things.Count)];
            if (random.Next(3) > 0)
                _things.Remove(thing);
            return thing;
        }
    }
}
