namespace Mostrador.Kernel.Documents;

/// <summary>
/// Where transactions of this process take the numbers of sequences without gaps, one after another. Each leaves when its commit is queued,
/// not when it is stored: the next one takes the number after that, and both are stored in one go. That no number is left out is said by the
/// operation itself, which holds for the number before it only; a desk that is wrong costs a conflict, and its transaction runs again.
/// </summary>
internal sealed class NumberDesks
{
    // Fixed in number, so memory is bounded; sequences that share a desk ask the store more often.
    private readonly Desk[] _desks = [.. Enumerable.Range(0, 64).Select(_ => new Desk())];

    /// <summary>Who waits longer goes on without a turn, and learns from the store which number is the last.</summary>
    private static TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits for a turn; null = it took too long.</summary>
    public async ValueTask<Turn?> Enter(Partition partition, string sequence, CancellationToken cancellation)
    {
        var place = $"{partition.Key} {sequence}";
        var desk = _desks[(uint)place.GetHashCode(StringComparison.Ordinal) % _desks.Length];
        return await desk.Gate.WaitAsync(Patience, cancellation) ? new Turn(desk, place) : null;
    }

    /// <summary>A transaction's turn, until its commit is queued or it stores nothing.</summary>
    internal sealed class Turn(Desk desk, string place) : IDisposable
    {
        private long? _taken;
        private bool _isOver;

        /// <summary>Whether it is for this sequence.</summary>
        public bool IsFor(Partition partition, string sequence) => place == $"{partition.Key} {sequence}";

        /// <summary>The last number that was taken, stored or about to be; null = nobody here knows.</summary>
        public long? Last => _taken ?? desk.LastOf(place);

        /// <summary>Takes a number.</summary>
        public void Take(long number) => _taken = number;

        /// <summary>The commit is queued, and whatever is queued from now on is carried out behind it: whose turn is next goes on from here.</summary>
        public void Queued()
        {
            if (_taken is { } number && !_isOver)
                desk.Note(place, number);
            Dispose();
        }

        /// <summary>The commit was not carried out, or nobody knows.</summary>
        public void Failed() => desk.Forget(place);

        /// <summary>Leaves. A number that was taken and not queued is as if it had not been.</summary>
        public void Dispose()
        {
            if (_isOver)
                return;
            _isOver = true;
            desk.Gate.Release();
        }
    }

    /// <summary>What is known of one sequence at a time.</summary>
    internal sealed class Desk
    {
        private readonly Lock _lock = new();
        private string? _place;
        private long _last;

        public SemaphoreSlim Gate { get; } = new(1);

        public long? LastOf(string place)
        {
            lock (_lock)
                return _place == place ? _last : null;
        }

        public void Note(string place, long last)
        {
            lock (_lock)
                (_place, _last) = (place, last);
        }

        public void Forget(string place)
        {
            lock (_lock)
                _place = _place == place ? null : _place;
        }
    }
}
