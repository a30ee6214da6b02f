namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Copies the log into the file when it has grown long. A thread of its own copies what is there while the writer goes on writing; the little
/// that was added meanwhile the writer copies himself, and the log begins anew. Were it all the writer's work, every commit of that moment
/// would wait for the disk: some 20 ms instead of 2.
/// </summary>
internal sealed class LogCopier : IDisposable
{
    /// <summary>64 MB instead of SQLite's 4 MB: a page that many sales touch is copied once for all of them.</summary>
    private const int LongLog = 16_000;

    /// <summary>How much the log grows before it is tried again, when somebody reads for long what is older, as a backup does.</summary>
    private const int NextTry = 1_000;

    private readonly SqliteConnection _writing;
    private readonly SqliteConnection _own;
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private int _pages;
    private int _due = LongLog;

    // A log that the last process left behind is as good as one that this thread has just copied.
    private volatile Step _step = Step.WriterCopies;

    /// <param name="writing">The writer's connection.</param>
    /// <param name="own">Another one to the same file, which is disposed of here.</param>
    public LogCopier(SqliteConnection writing, SqliteConnection own)
    {
        (_writing, _own) = (writing, own);
        _thread = new Thread(Work) { IsBackground = true, Name = "Log copier" };
        _thread.Start();
    }

    private enum Step
    {
        LogGrows,
        ThreadCopies,
        WriterCopies,
        Ended,
    }

    /// <summary>Does what is due. Called by the writer between two groups.</summary>
    public void Look()
    {
        _pages += _writing.TakePagesWritten();
        if (_step == Step.LogGrows && _pages >= _due)
        {
            _step = Step.ThreadCopies;
            _wake.Set();
        }
        else if (_step == Step.WriterCopies)
        {
            (_pages, _due) = _writing.CopyLog() ? (0, LongLog) : (_pages, _pages + NextTry);
            _step = Step.LogGrows;
        }
    }

    /// <summary>Ends the thread; what is in the log then is copied when the last connection closes.</summary>
    public void Dispose()
    {
        _step = Step.Ended;
        _wake.Set();
        _thread.Join();
        _own.Dispose();
        _wake.Dispose();
    }

    private void Work()
    {
        while (_wake.WaitOne() && _step != Step.Ended)
        {
            _own.CopyLog(); // What cannot be copied now stays in the log, and nothing is lost.
            Interlocked.CompareExchange(ref _step, Step.WriterCopies, Step.ThreadCopies);
        }
    }
}
