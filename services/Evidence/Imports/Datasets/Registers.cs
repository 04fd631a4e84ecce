using Sitrep.Evidence.Sources;

namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>What words and pages are resolved by, as of one revision.</summary>
/// <param name="Sources">Who speaks, and whose page is whose.</param>
public sealed record Registers(SourceRegister Sources);
