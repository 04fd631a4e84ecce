namespace Sitrep.Evidence.Imports;

/// <summary>How one kind of file becomes staged rows. Adding a format is adding one of these.</summary>
public interface IImportFormat
{
    /// <summary>Name to import it by.</summary>
    string Name { get; }

    /// <summary>What it is, in a sentence.</summary>
    string Description { get; }

    /// <summary>Fields or columns that it needs.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Further columns that it understands.</summary>
    IReadOnlyList<string> OptionalColumns { get; }

    /// <summary>Whether one wrong row refuses the whole file.</summary>
    bool AllOrNothing { get; }

    /// <summary>Reads the file. Wrong rows carry their faults.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kindsElsewhere">Names of kinds that other services keep, whose rows are no faults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Failures.InvalidFieldsException">The file as a whole is none of this format.</exception>
    /// <exception cref="Failures.ImportTooLargeException">It is over a limit.</exception>
    StagedFile Read(Stream file, IReadOnlyCollection<string> kindsElsewhere, CancellationToken cancellationToken);
}
